package shuke.kernel.http;

/**
 * The secret of the running program, made anew at every start and readable only by whoever may read its data directory. Sent as a
 * bearer token from this machine it stands for a local administrator: the command line.
 */
public interface LocalSecret {
    /** Takes the same time for every wrong token. */
    boolean grants(String token);
}
