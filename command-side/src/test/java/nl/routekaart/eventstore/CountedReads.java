package nl.routekaart.eventstore;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/** A source of connections that counts what is read of the event table, and not the looks at the head. */
final class CountedReads {

    private static final String EVENTS = "event_store.event ";

    private final AtomicLong statements = new AtomicLong();
    private final AtomicLong rows = new AtomicLong();
    private final DataSource source;

    CountedReads(DataSource source) {
        this.source = proxy(DataSource.class, source, this::connections);
    }

    DataSource source() {
        return source;
    }

    long statements() {
        return statements.get();
    }

    long rows() {
        return rows.get();
    }

    private Object connections(Object result, Method method, Object... arguments) {
        return result instanceof Connection connection ? proxy(Connection.class, connection, this::statements) : result;
    }

    private Object statements(Object result, Method method, Object... arguments) {
        return result instanceof PreparedStatement statement
                        && arguments.length > 0
                        && arguments[0].toString().contains(EVENTS)
                ? proxy(PreparedStatement.class, statement, this::results)
                : result;
    }

    private Object results(Object result, Method method, Object... arguments) {
        if (!(result instanceof ResultSet found) || !method.getName().startsWith("execute")) {
            return result;
        }
        statements.incrementAndGet();
        return proxy(ResultSet.class, found, (next, how, with) -> {
            if (how.getName().equals("next") && Boolean.TRUE.equals(next)) {
                rows.incrementAndGet();
            }
            return next;
        });
    }

    /** Sees what a method answered, and may answer something else. */
    private interface Answered {

        Object instead(Object result, Method method, Object... arguments);
    }

    private static <T> T proxy(Class<T> type, T target, Answered answered) {
        InvocationHandler handler = (self, method, arguments) -> {
            try {
                Object result = method.invoke(target, arguments);
                return result == null
                        ? null
                        : answered.instead(result, method, arguments == null ? new Object[0] : arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
