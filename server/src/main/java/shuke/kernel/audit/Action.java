package shuke.kernel.audit;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What was done. The words stand in the log and in the API, and never change. */
public enum Action {
    CREATED("created"),
    UPDATED("updated"),
    DELETED("deleted"),
    RESTORED("restored"),
    PURGED("purged"),
    /** Of definitions and settings. */
    DEFINED("defined"),

    SIGNED_IN("signedIn"),
    SIGN_IN_FAILED("signInFailed"),
    SIGNED_OUT("signedOut"),
    /** Too many failures: an address or a person has to wait. */
    LOCKED_OUT("lockedOut"),
    PASSWORD_SET("passwordSet"),
    /** One-time codes, passkeys, recovery codes: added, removed, used up. */
    FACTOR_CHANGED("factorChanged"),
    SESSION_ENDED("sessionEnded"),
    TOKEN_MADE("tokenMade"),
    TOKEN_REVOKED("tokenRevoked"),
    /** Somebody let an app act for her, or an app began to act by itself. */
    APP_ALLOWED("appAllowed"),
    APP_WITHDRAWN("appWithdrawn"),
    /** A code or a token of an app came a second time, which only somebody does who stole it. */
    APP_MISUSED("appMisused"),
    INVITED("invited"),
    ACTIVATED("activated"),
    DEACTIVATED("deactivated"),

    /** Something that the actor may not do, or a call that the gate stopped. */
    REFUSED("refused"),
    /** Roles, sharing rules, teams, field rights. */
    RIGHTS_CHANGED("rightsChanged"),
    SHARED("shared"),
    UNSHARED("unshared"),
    /** A masked value was shown in clear. */
    REVEALED("revealed"),
    EXPORTED("exported"),
    IMPORTED("imported"),
    /** One order for many records, or its being taken back. */
    CHANGED_MANY("changedMany"),
    /** Several records became one, or were taken apart again. */
    MERGED("merged"),
    UNMERGED("unmerged"),
    /** All records of an object are looked through, in the background. */
    SCANNED("scanned"),
    /** What was found wrong with records was put right, left as it is, or put back. */
    CLEANSED("cleansed"),
    KEYS_ROTATED("keysRotated"),
    /** Encryption of a field was switched on or off. */
    PROTECTION_CHANGED("protectionChanged"),

    /** Somebody took the value of one source for a field, or left it to the rules again. */
    SOURCE_CHOSEN("sourceChosen"),

    /** Somebody had the quality of the data measured. */
    MEASURED("measured"),
    /** Somebody had the database looked at, or had put right what was found. */
    INSPECTED("inspected"),
    REPAIRED("repaired"),
    /** The log itself was checked. */
    VERIFIED("verified"),
    /** The old end of the log was cut off, as the workspace's rule says. */
    LOG_CUT("logCut"),
    /** How long the log is kept. */
    LOG_RULE_CHANGED("logRuleChanged"),

    /** Of a newer program, or of somebody who changed the log. */
    UNKNOWN("unknown");

    private static final Map<String, Action> BY_WORD =
            Arrays.stream(values()).collect(Collectors.toMap(Action::word, Function.identity()));

    private final String word;

    Action(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    public static Optional<Action> find(String word) {
        return Optional.ofNullable(BY_WORD.get(word));
    }
}
