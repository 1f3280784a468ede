package shuke.kernel.identity;

/** From where somebody signs in: network address and the program she uses, for her list of sessions. */
public record Client(String address, String agent) {
    private static final int LONGEST_AGENT = 300;

    public Client {
        if (agent.length() > LONGEST_AGENT) agent = agent.substring(0, LONGEST_AGENT);
    }
}
