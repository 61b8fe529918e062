package nl.routekaart.standalone.audit;

import java.io.PrintWriter;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import nl.routekaart.bundle.BundleFault;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** What these commands say, in one language. */
final class AuditWords {

    private final boolean english;
    private final ResourceBundle texts;

    /** Dutch, unless it is English. */
    AuditWords(String language) {
        english = language.equals("en");
        texts = ResourceBundle.getBundle(
                "nl.routekaart.standalone.audit.audit",
                english ? Locale.ENGLISH : Locale.of("nl"),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    String say(String key, Object... arguments) {
        return new MessageFormat(texts.getString(key), Locale.ROOT).format(arguments);
    }

    String fault(BundleFault fault) {
        return english ? fault.english() : fault.dutch();
    }

    static PrintWriter out(@Nullable CommandSpec spec) {
        return spec == null
                ? new PrintWriter(System.out, true)
                : spec.commandLine().getOut();
    }
}
