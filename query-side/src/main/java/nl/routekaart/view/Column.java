package nl.routekaart.view;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A column of a view's table and what it holds of a row.
 *
 * @param name its name
 * @param type how its values are written
 * @param value what it holds; null for SQL null
 * @param <R> what a row is made of
 */
public record Column<R>(String name, Type type, Function<R, @Nullable Object> value) {

    public static <R> Column<R> bigint(String name, Function<R, @Nullable Long> value) {
        return new Column<>(name, Type.BIGINT, value::apply);
    }

    public static <R> Column<R> integer(String name, Function<R, Integer> value) {
        return new Column<>(name, Type.INT, value::apply);
    }

    public static <R> Column<R> bool(String name, Function<R, Boolean> value) {
        return new Column<>(name, Type.BOOLEAN, value::apply);
    }

    public static <R> Column<R> text(String name, Function<R, @Nullable String> value) {
        return new Column<>(name, Type.TEXT, value::apply);
    }

    public static <R> Column<R> uuid(String name, Function<R, @Nullable UUID> value) {
        return new Column<>(name, Type.UUID, value::apply);
    }

    public static <R> Column<R> timestamptz(String name, Function<R, @Nullable Instant> value) {
        return new Column<>(name, Type.TIMESTAMPTZ, value::apply);
    }

    /** {@link LocalDate#MIN} is minus infinity and {@link LocalDate#MAX} infinity. */
    public static <R> Column<R> date(String name, Function<R, @Nullable LocalDate> value) {
        return new Column<>(name, Type.DATE, value::apply);
    }

    /** JSON as text. */
    public static <R> Column<R> jsonb(String name, Function<R, String> value) {
        return new Column<>(name, Type.JSONB, value::apply);
    }

    public static <R> Column<R> texts(String name, Function<R, List<String>> value) {
        return new Column<>(name, Type.TEXTS, value::apply);
    }

    public static <R> Column<R> uuids(String name, Function<R, List<UUID>> value) {
        return new Column<>(name, Type.UUIDS, value::apply);
    }

    /** How the values of a column go to PostgreSQL: as an element of an array parameter, and in binary COPY. */
    enum Type {
        BIGINT("int8", "") {
            @Override
            void copy(Object value, CopyBuffer out) {
                out.int32(8).int64((Long) value);
            }
        },
        INT("int4", "") {
            @Override
            void copy(Object value, CopyBuffer out) {
                out.int32(4).int32((Integer) value);
            }
        },
        BOOLEAN("bool", "") {
            @Override
            void copy(Object value, CopyBuffer out) {
                out.int32(1).int8((Boolean) value ? 1 : 0);
            }
        },
        TEXT("text", "") {
            @Override
            void copy(Object value, CopyBuffer out) {
                out.text((String) value);
            }
        },
        UUID("uuid", "") {
            @Override
            void copy(Object value, CopyBuffer out) {
                out.uuid((UUID) value);
            }
        },
        TIMESTAMPTZ("timestamptz", "") {
            @Override
            Object element(Object value) {
                return OffsetDateTime.ofInstant((Instant) value, ZoneOffset.UTC);
            }

            @Override
            void copy(Object value, CopyBuffer out) {
                out.int32(8).int64(ChronoUnit.MICROS.between(EPOCH, (Instant) value));
            }
        },
        DATE("date", "") {
            @Override
            Object element(Object value) {
                LocalDate day = (LocalDate) value;
                return day.equals(LocalDate.MIN) ? "-infinity" : day.equals(LocalDate.MAX) ? "infinity" : day;
            }

            @Override
            void copy(Object value, CopyBuffer out) {
                LocalDate day = (LocalDate) value;
                out.int32(4)
                        .int32(
                                day.equals(LocalDate.MIN)
                                        ? Integer.MIN_VALUE
                                        : day.equals(LocalDate.MAX)
                                                ? Integer.MAX_VALUE
                                                : Math.toIntExact(day.toEpochDay() - EPOCH_DAY));
            }
        },
        JSONB("text", "::jsonb") {
            @Override
            void copy(Object value, CopyBuffer out) {
                out.jsonb((String) value);
            }
        },
        TEXTS("text", "::text[]") {
            @Override
            Object element(Object value) {
                return array((List<?>) value);
            }

            @Override
            void copy(Object value, CopyBuffer out) {
                List<?> members = (List<?>) value;
                int start = out.arrayStart(TEXT_OID, members.size());
                members.forEach(member -> out.text((String) member));
                out.arrayEnd(start);
            }
        },
        UUIDS("text", "::uuid[]") {
            @Override
            Object element(Object value) {
                return array((List<?>) value);
            }

            @Override
            void copy(Object value, CopyBuffer out) {
                List<?> members = (List<?>) value;
                int start = out.arrayStart(UUID_OID, members.size());
                members.forEach(member -> out.uuid((UUID) member));
                out.arrayEnd(start);
            }
        };

        /** Where PostgreSQL counts from. */
        private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");

        private static final long EPOCH_DAY = LocalDate.of(2000, 1, 1).toEpochDay();
        private static final int TEXT_OID = 25;
        private static final int UUID_OID = 2950;

        private final String elements;
        private final String cast;

        Type(String elements, String cast) {
            this.elements = elements;
            this.cast = cast;
        }

        /** The type of the elements of an array of such values. */
        String elements() {
            return elements;
        }

        /** What makes the column's value of such an element. */
        String cast() {
            return cast;
        }

        /** A value as an element of an array parameter. */
        Object element(Object value) {
            return value;
        }

        /** Writes a value with its length. */
        abstract void copy(Object value, CopyBuffer out);

        private static String array(List<?> members) {
            return members.stream()
                    .map(member -> '"' + member.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                    .collect(Collectors.joining(",", "{", "}"));
        }
    }
}
