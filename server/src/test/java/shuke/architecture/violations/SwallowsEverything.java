package shuke.architecture.violations;

public record SwallowsEverything(Runnable work) {
    boolean isDone() {
        try {
            work.run();
            return true;
        } catch (Exception unknown) {
            return false;
        }
    }
}
