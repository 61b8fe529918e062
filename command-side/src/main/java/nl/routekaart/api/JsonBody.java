package nl.routekaart.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import nl.routekaart.problem.HttpRefusal;
import nl.routekaart.problem.HttpRule;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads the body of a command: one JSON object in UTF-8, of bounded size and depth, no name twice. */
final class JsonBody {

    /** The largest body of a command, in bytes. */
    static final int LARGEST = 64 * 1024;

    private static final int DEEPEST = 10;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxDocumentLength(LARGEST)
                            .maxStringLength(LARGEST)
                            .maxNameLength(1_000)
                            .maxNumberLength(100)
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
            .build();

    private JsonBody() {}

    /** @throws HttpRefusal if it is not such an object */
    static ObjectNode read(HttpServletRequest request) throws IOException {
        String text = text(request);
        try {
            JsonNode node = JSON.readTree(text);
            if (node instanceof ObjectNode object) {
                return object;
            }
        } catch (StreamConstraintsException e) {
            throw new HttpRefusal(HttpRule.BODY_TOO_DEEP, "depth", DEEPEST);
        } catch (JacksonException e) {
            TokenStreamLocation at = e.getLocation();
            throw notJson(at == null ? 1 : at.getLineNr(), at == null ? 1 : at.getColumnNr());
        }
        throw new HttpRefusal(HttpRule.BODY_NOT_AN_OBJECT);
    }

    /** The object in its one form: names in order, no white space. */
    static String canonical(ObjectNode body) {
        return JSON.writeValueAsString(body);
    }

    private static String text(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > LARGEST) {
            throw new HttpRefusal(HttpRule.BODY_TOO_LARGE);
        }
        byte[] bytes = request.getInputStream().readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw new HttpRefusal(HttpRule.BODY_TOO_LARGE);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw notJson(1, 1);
        }
    }

    private static HttpRefusal notJson(int line, int column) {
        return new HttpRefusal(HttpRule.BODY_NOT_JSON, "line", Math.max(line, 1), "column", Math.max(column, 1));
    }
}
