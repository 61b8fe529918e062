package nl.routekaart.page;

import org.springframework.util.MultiValueMap;

/**
 * What a reader of the audit trail asked for, as it was typed.
 *
 * @param parameters of the request
 */
record AuditAsked(MultiValueMap<String, String> parameters) {

    private static final int LONGEST = 200;

    /** What was typed into a field; empty when nothing was. */
    public String of(String name) {
        String value = parameters.getFirst(name);
        String text = value == null ? "" : value.strip();
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    /** Whether it was asked for anything in particular. */
    public boolean filtered() {
        return parameters.entrySet().stream()
                .anyMatch(entry -> !entry.getKey().equals("lang")
                        && entry.getValue().stream().anyMatch(value -> !value.isBlank()));
    }
}
