package shuke.kernel.identity;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How the people of a workspace sign in: an immutable snapshot, swapped whole. */
public record SignInPolicy(
        long version,
        Password password,
        SecondFactor secondFactor,
        Stay session,
        Waiting lockout,
        Addresses addresses) {

    SignInPolicy in(long other) {
        return new SignInPolicy(other, password, secondFactor, session, lockout, addresses);
    }

    /** @param history how many passwords back may not be taken again */
    public record Password(int minLength, boolean forbidCommon, int history) {}

    /**
     * Who needs a second factor.
     *
     * @param grace how long somebody may put it off, from the first sign-in under this rule
     * @param afterProvider also after the sign-on of another system, which may have asked for one itself
     */
    public record SecondFactor(Required required, Set<String> roles, Duration grace, boolean afterProvider) {
        public SecondFactor {
            roles = Set.copyOf(roles);
        }

        /** Whether people with this role need one. */
        public boolean isRequiredOf(String role) {
            return switch (required) {
                case NONE -> false;
                case ROLES -> roles.contains(role);
                case ALL -> true;
            };
        }
    }

    /** Of whom a second factor is required. */
    public enum Required {
        NONE,
        ROLES,
        ALL
    }

    /** How long a session lasts: {@code idle} without a call, {@code longest} from the sign-in on. */
    public record Stay(Duration idle, Duration longest) {}

    /**
     * How guessing is made slow.
     *
     * @param free failures of an account without a wait
     * @param accountsPerNetwork how many different accounts a network may fail with in an hour
     */
    public record Waiting(int free, Duration first, Duration longest, int accountsPerNetwork) {}

    /** From where people may come in; an empty list allows every address. Both the list for all and that of the role must allow it. */
    public record Addresses(List<Network> everybody, Map<String, List<Network>> roles) {
        public Addresses {
            everybody = List.copyOf(everybody);
            roles = Map.copyOf(roles);
        }

        /** Whether somebody with this role may come from this address. */
        public boolean allow(String role, String address) {
            return allows(everybody, address) && allows(roles.getOrDefault(role, List.of()), address);
        }

        private static boolean allows(List<Network> list, String address) {
            return list.isEmpty() || list.stream().anyMatch(network -> network.contains(address));
        }
    }
}
