package shuke.journey;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives each test its {@link Visits} on the one {@link Stage}, and sees them out. JUnit finds it by its name in the resources. */
public final class Journeys implements ParameterResolver, AfterEachCallback {
    private static final Namespace OURS = Namespace.create(Journeys.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Visits.class;
    }

    @Override
    public Visits resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getStore(OURS).computeIfAbsent(Visits.class, any -> new Visits(stage(context)), Visits.class);
    }

    private static Stage stage(ExtensionContext context) {
        return context.getRoot().getStore(OURS).computeIfAbsent(Stage.class, any -> new Stage(), Stage.class);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        var visits = context.getStore(OURS).get(Visits.class, Visits.class);
        if (visits == null) return;
        if (context.getExecutionException().isEmpty()) {
            visits.end();
            return;
        }
        var test = context.getRequiredTestMethod();
        visits.picture(test.getDeclaringClass().getSimpleName() + "." + test.getName());
        visits.breakOff();
    }
}
