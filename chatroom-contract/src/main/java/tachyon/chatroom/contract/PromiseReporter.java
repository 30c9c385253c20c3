package tachyon.chatroom.contract;

import java.lang.reflect.Method;
import java.util.Locale;
import org.junit.jupiter.api.extension.DynamicTestInvocationContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** An extension that adds to a test's failure the promise that the gateway broke, and where the promise is written. */
final class PromiseReporter implements InvocationInterceptor {
    @Override
    public void interceptBeforeEachMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> invoked, ExtensionContext context)
            throws Throwable {
        report(invocation, context);
    }

    @Override
    public void interceptTestMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> invoked, ExtensionContext context)
            throws Throwable {
        report(invocation, context);
    }

    @Override
    public <T> T interceptTestFactoryMethod(
            Invocation<T> invocation, ReflectiveInvocationContext<Method> invoked, ExtensionContext context)
            throws Throwable {
        return report(invocation, context);
    }

    @Override
    public void interceptDynamicTest(
            Invocation<Void> invocation, DynamicTestInvocationContext invoked, ExtensionContext context)
            throws Throwable {
        report(invocation, context);
    }

    private static <T> T report(Invocation<T> invocation, ExtensionContext context) throws Throwable {
        try {
            return invocation.proceed();
        } catch (TestAbortedException e) {
            throw e;
        } catch (AssertionFailedError e) {
            throw e.isExpectedDefined() && e.isActualDefined()
                    ? new AssertionFailedError(describe(context, e), e.getExpected(), e.getActual(), e)
                    : new AssertionFailedError(describe(context, e), e);
        } catch (Exception | AssertionError e) {
            throw new AssertionFailedError(describe(context, e), e);
        }
    }

    private static String describe(ExtensionContext context, Throwable failure) {
        Method test = testMethod(context);
        WrittenIn written = test.getAnnotation(WrittenIn.class);
        if (written == null) {
            written = test.getDeclaringClass().getAnnotation(WrittenIn.class);
        }
        return "Broken promise: \"A gateway " + words(test.getName()) + "\" ("
                + test.getDeclaringClass().getSimpleName() + ", " + context.getDisplayName() + ")\nWritten in: "
                + (written == null ? "the Javadoc of ChatroomGateway" : String.join("; ", written.value())) + "\n"
                + failure;
    }

    /** Returns the method of a test; that of a dynamic test's factory is in a parent of its context. */
    private static Method testMethod(ExtensionContext context) {
        return context.getTestMethod()
                .orElseGet(() -> testMethod(context.getParent().orElseThrow()));
    }

    /** Returns the words of a name in camel case, which form the promise. */
    private static String words(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", " ")
                .toLowerCase(Locale.ROOT);
    }
}
