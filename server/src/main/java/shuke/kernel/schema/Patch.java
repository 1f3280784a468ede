package shuke.kernel.schema;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a workspace says differently about an object or a field, or adds.
 *
 * @param field null when it is about the object itself
 * @param patch a merge patch over the definition; over nothing when there is none
 */
record Patch(String object, @Nullable String field, ObjectNode patch) {}
