package shuke.kernel.base;

/**
 * From where a call comes: network address and the program that calls.
 *
 * @param address empty where nobody calls, as when the program acts by itself
 * @param agent what the calling program says of itself, shortened
 */
public record Client(String address, String agent) {
    /** Nobody called. */
    public static final Client NONE = new Client("", "");

    private static final int LONGEST_AGENT = 300;

    public Client {
        if (agent.length() > LONGEST_AGENT) agent = agent.substring(0, LONGEST_AGENT);
    }

    /** The same place, with the program named that acts from there for somebody; empty for none. */
    public Client through(String program) {
        if (program.isEmpty()) return this;
        return new Client(address, agent.isEmpty() ? program : program + " · " + agent);
    }
}
