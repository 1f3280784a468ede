/**
 * The API: who may call, what is answered when something is wrong, and the generic calls on objects and records. Whatever goes wrong
 * anywhere becomes an answer in one place, {@code ProblemAnswer}.
 */
@ApplicationModule(
        id = "http",
        allowedDependencies = {
            "base",
            "app",
            "bi",
            "schema",
            "vault",
            "identity",
            "job",
            "filter",
            "audit",
            "organisation",
            "access",
            "duplicate",
            "scan",
            "cleansing",
            "record",
            "search",
            "file",
            "staff",
            "transfer",
            "bulk",
            "export",
            "measure",
            "merge",
            "federation",
            "openid",
            "saml",
            "directory",
            "scim",
            "view",
            "comment",
            "notification",
            "live",
            "report",
            "feed",
            "feedback",
            "collect",
            "form",
            "dictionary",
            "mark",
            "sample",
            "source",
            "spreadsheet",
            "webhook",
            "whole"
        })
@NullMarked
package shuke.kernel.http;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
