package nl.routekaart.form;

import java.util.Locale;
import java.util.ResourceBundle;

/** What the forms and their fields mean, in English, for who reads the description of the API. */
public final class FormTexts {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("nl.routekaart.form.forms", Locale.ENGLISH);

    private FormTexts() {}

    /** What the command does: one sentence or more. */
    public static String of(CommandForm form) {
        return TEXTS.getString(form.subject().word() + '.' + form.action());
    }

    /** What to fill in. */
    public static String of(CommandForm form, FormField field) {
        String own = form.subject().word() + '.' + form.action() + '.' + field.name();
        return TEXTS.getString(TEXTS.containsKey(own) ? own : "field." + field.name());
    }
}
