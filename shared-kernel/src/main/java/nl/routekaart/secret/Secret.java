package nl.routekaart.secret;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.routekaart.canonical.StrictBase64;

/**
 * A name or remark that is stored encrypted: {@code secret:1:<subject>:<number of its key>:<ciphertext>}. Nothing else can be
 * a secret, so that no plain text is ever recorded as one.
 */
public record Secret(@JsonValue String text) {

    private static final Pattern FORM =
            Pattern.compile("secret:1:(?<subject>[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}):(?<number>[1-9]\\d{0,8}):"
                    + "(?<encrypted>[A-Za-z0-9_-]{38,})");

    /** @throws IllegalArgumentException if it is not encrypted; the message does not repeat it, for it may be a name */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Secret {
        form(text);
    }

    static Secret of(KeyName key, byte[] encrypted) {
        return new Secret(head(key) + StrictBase64.url(encrypted));
    }

    /** The key that it is encrypted under. */
    public KeyName key() {
        Matcher form = form(text);
        return new KeyName(UUID.fromString(form.group("subject")), Integer.parseInt(form.group("number")));
    }

    byte[] encrypted() {
        return StrictBase64.readUrl(form(text).group("encrypted"));
    }

    /** What the ciphertext is bound to: it cannot be passed off as that of another subject. */
    static byte[] bound(KeyName key) {
        return head(key).getBytes(StandardCharsets.US_ASCII);
    }

    private static String head(KeyName key) {
        return "secret:1:" + key.subject() + ':' + key.number() + ':';
    }

    private static Matcher form(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("Not encrypted");
        }
        return form;
    }
}
