package nl.routekaart.bundle;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nl.routekaart.message.EventJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** What can befall the bytes of a file. */
enum Mutations {
    CUT_OFF((bytes, random) -> Arrays.copyOf(bytes, random.nextInt(bytes.length))),
    BYTE_CHANGED((bytes, random) -> {
        byte[] changed = bytes.clone();
        changed[random.nextInt(bytes.length)] ^= (byte) (1 + random.nextInt(255));
        return changed;
    }),
    BIT_FLIPPED((bytes, random) -> {
        byte[] changed = bytes.clone();
        changed[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        return changed;
    }),
    BYTES_REMOVED((bytes, random) -> spliced(bytes, random, 1 + random.nextInt(40), new byte[0])),
    BYTES_ADDED((bytes, random) -> {
        byte[] more = new byte[1 + random.nextInt(40)];
        random.nextBytes(more);
        return spliced(bytes, random, 0, more);
    }),
    LINE_REMOVED((bytes, random) -> lines(bytes, lines -> lines.remove(random.nextInt(lines.size())))),
    LINE_DOUBLED((bytes, random) -> lines(bytes, lines -> {
        int at = random.nextInt(lines.size());
        lines.add(at, lines.get(at));
    })),
    LINES_SWAPPED((bytes, random) -> lines(bytes, lines -> {
        int at = random.nextInt(lines.size());
        lines.add(random.nextInt(lines.size()), lines.remove(at));
    })),
    NUMBER_HUGE((bytes, random) -> number(bytes, random, "9".repeat(1 + random.nextInt(400)))),
    NUMBER_WITH_EXPONENT((bytes, random) -> number(bytes, random, "1e" + random.nextInt(Integer.MAX_VALUE))),
    NUMBER_OTHER((bytes, random) -> number(bytes, random, Long.toString(random.nextLong()))),
    FIELD_REMOVED((bytes, random) -> field(bytes, random, (object, name) -> object.remove(name))),
    FIELD_RETYPED((bytes, random) ->
            field(bytes, random, (object, name) -> object.set(name, retyped(object.get(name), random)))),
    FIELD_ADDED((bytes, random) -> field(bytes, random, (object, name) -> object.put(name + 'x', random.nextInt()))),
    NESTED_DEEP((bytes, random) -> {
        int depth = 1 + random.nextInt(100_000);
        String open = random.nextBoolean() ? "[" : "{\"a\":";
        String nested = open.repeat(depth) + (open.equals("[") ? "]" : "1}").repeat(open.equals("[") ? depth : 1);
        return number(bytes, random, nested);
    });

    private static final Pattern NUMBER = Pattern.compile("(?<=: ?)\\d+|(?<=\n)\\d+(?=\n)");

    private final BiFunction<byte[], Random, byte[]> change;

    Mutations(BiFunction<byte[], Random, byte[]> change) {
        this.change = change;
    }

    /** Empty if the file has nothing that can be changed so, or it came out the same. */
    static Optional<byte[]> random(byte[] bytes, Random random) {
        Mutations kind = values()[random.nextInt(values().length)];
        return Optional.of(kind.change.apply(bytes, random)).filter(changed -> !Arrays.equals(changed, bytes));
    }

    private static byte[] spliced(byte[] bytes, Random random, int less, byte[] more) {
        int from = random.nextInt(bytes.length);
        int to = Math.min(bytes.length, from + less);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, from);
        out.writeBytes(more);
        out.write(bytes, to, bytes.length - to);
        return out.toByteArray();
    }

    private interface Lines {

        void change(List<String> lines);
    }

    /** By bytes, whatever they spell. */
    private static byte[] lines(byte[] bytes, Lines change) {
        List<String> lines = new ArrayList<>(List.of(new String(bytes, StandardCharsets.ISO_8859_1).split("(?<=\n)")));
        change.change(lines);
        return String.join("", lines).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] number(byte[] bytes, Random random, String number) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        List<MatchResult> numbers = NUMBER.matcher(text).results().toList();
        if (numbers.isEmpty()) {
            return bytes;
        }
        MatchResult one = numbers.get(random.nextInt(numbers.size()));
        return (text.substring(0, one.start()) + number + text.substring(one.end()))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private interface Field {

        void change(ObjectNode object, String name);
    }

    /** Of a file of JSON, or of one of its lines. */
    private static byte[] field(byte[] bytes, Random random, Field change) {
        Optional<byte[]> whole = fieldOf(bytes, random, change);
        return whole.orElseGet(() -> lines(bytes, lines -> {
            int at = random.nextInt(lines.size());
            fieldOf(lines.get(at).strip().getBytes(StandardCharsets.ISO_8859_1), random, change)
                    .ifPresent(line -> lines.set(at, new String(line, StandardCharsets.ISO_8859_1) + '\n'));
        }));
    }

    private static Optional<byte[]> fieldOf(byte[] bytes, Random random, Field change) {
        try {
            JsonNode tree = EventJson.mapper().readTree(bytes);
            List<ObjectNode> objects = new ArrayList<>();
            collect(tree, objects);
            if (objects.isEmpty()) {
                return Optional.empty();
            }
            ObjectNode object = objects.get(random.nextInt(objects.size()));
            List<String> names = List.copyOf(object.propertyNames());
            change.change(object, names.get(random.nextInt(names.size())));
            return Optional.of(tree.toString().getBytes(StandardCharsets.UTF_8));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static void collect(JsonNode node, List<ObjectNode> objects) {
        if (node instanceof ObjectNode object && !object.isEmpty()) {
            objects.add(object);
        }
        node.forEach(child -> collect(child, objects));
    }

    private static JsonNode retyped(JsonNode value, Random random) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        return switch (random.nextInt(6)) {
            case 0 -> json.nullNode();
            case 1 -> json.objectNode();
            case 2 -> json.arrayNode();
            case 3 -> json.booleanNode(random.nextBoolean());
            case 4 ->
                value instanceof StringNode ? json.numberNode(random.nextLong()) : json.stringNode(value.toString());
            default -> nested(value, json.arrayNode());
        };
    }

    private static ArrayNode nested(JsonNode value, ArrayNode array) {
        return array.add(value);
    }
}
