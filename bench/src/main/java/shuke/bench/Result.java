package shuke.bench;

import org.jspecify.annotations.Nullable;

/** What came out: a line of one of the two tables of the report. */
sealed interface Result {
    /** Null where nothing was aimed at. */
    @Nullable
    Boolean reached();

    /** A kind of request, with so many clients at the same time. */
    record Request(
            Scenario scenario,
            String words,
            int clients,
            @Nullable Double target,
            Bout.Figure program,
            Bout.Figure raw) implements Result {
        double ratio() {
            return program.cpu() / raw.cpu();
        }

        @Override
        public @Nullable Boolean reached() {
            return target == null ? null : program.cpu() <= target;
        }
    }

    /**
     * Anything else that has a number.
     *
     * @param atLeast true when more is better
     * @param raw what the database alone needs or does; null where there is no such thing
     */
    record Fact(
            Scenario scenario,
            String words,
            double value,
            String unit,
            @Nullable Double target,
            boolean atLeast,
            @Nullable Double raw)
            implements Result {
        static Fact plain(Scenario scenario, String words, double value, String unit) {
            return new Fact(scenario, words, value, unit, null, false, null);
        }

        static Fact atMost(double target, Scenario scenario, String words, double value, String unit) {
            return new Fact(scenario, words, value, unit, target, false, null);
        }

        @Override
        public @Nullable Boolean reached() {
            if (target == null) {
                return null;
            }
            return atLeast ? value >= target : value <= target;
        }
    }
}
