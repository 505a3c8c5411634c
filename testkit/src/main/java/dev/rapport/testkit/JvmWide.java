package dev.rapport.testkit;

/**
 * Calls static methods on the copy of a class that the system class loader holds.
 *
 * <p>Quarkus loads test resources anew for every application it starts and closes their class loader afterwards. A
 * broker held by such a copy would be started twice, and would lose its classes half-way.
 */
final class JvmWide {
    private JvmWide() {}

    /** Calls a static method without parameters; only types of the JDK can cross from one class loader to another. */
    static String call(Class<?> owner, String method) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        ClassLoader system = ClassLoader.getSystemClassLoader();
        thread.setContextClassLoader(system);
        try {
            var shared = Class.forName(owner.getName(), true, system).getDeclaredMethod(method);
            shared.setAccessible(true);
            return (String) shared.invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot start " + owner.getSimpleName(), e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
