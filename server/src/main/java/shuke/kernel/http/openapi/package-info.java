/** The API of an installation as an OpenAPI 3.1 document, its own objects and fields included. */
@NullMarked
package shuke.kernel.http.openapi;

import org.jspecify.annotations.NullMarked;
