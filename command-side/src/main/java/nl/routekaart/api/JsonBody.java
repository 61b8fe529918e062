package nl.routekaart.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.routekaart.problem.HttpRefusal;
import nl.routekaart.problem.HttpRule;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotSupportedException;
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

    /**
     * Looks at the type of the content too: asked of every route that an address might mean, Spring reads it a hundred times.
     *
     * @throws HttpMediaTypeNotSupportedException if it is said to be anything but JSON
     * @throws HttpRefusal if it is not such an object
     */
    static ObjectNode read(HttpServletRequest request) throws IOException, HttpMediaTypeNotSupportedException {
        requireJson(request.getContentType());
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

    private static void requireJson(@Nullable String contentType) throws HttpMediaTypeNotSupportedException {
        MediaType type;
        try {
            type = contentType == null ? MediaType.APPLICATION_OCTET_STREAM : MediaType.parseMediaType(contentType);
        } catch (InvalidMediaTypeException e) {
            throw new HttpMediaTypeNotSupportedException(e.getMessage());
        }
        if (!MediaType.APPLICATION_JSON.isCompatibleWith(type)) {
            throw new HttpMediaTypeNotSupportedException(type, List.of(MediaType.APPLICATION_JSON));
        }
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
