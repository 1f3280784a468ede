package shuke.kernel.report;

/** What a sheet holds: one question with a way to show its answer, or several of them side by side. */
public sealed interface Content permits Report, Dashboard {
    default Kind kind() {
        return switch (this) {
            case Report report -> Kind.REPORT;
            case Dashboard dashboard -> Kind.DASHBOARD;
        };
    }
}
