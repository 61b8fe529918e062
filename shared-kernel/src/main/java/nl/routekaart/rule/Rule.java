package nl.routekaart.rule;

/**
 * A rule of the domain.
 *
 * @param id the stable name: problem type, message key and row in the documentation
 * @param category what kind of no it gives
 */
public record Rule(String id, Category category) {

    public static Rule conflict(String id) {
        return new Rule(id, Category.CONFLICT);
    }

    public static Rule invalid(String id) {
        return new Rule(id, Category.INVALID);
    }

    public static Rule forbidden(String id) {
        return new Rule(id, Category.FORBIDDEN);
    }

    public static Rule notFound(String id) {
        return new Rule(id, Category.NOT_FOUND);
    }

    public static Rule stale(String id) {
        return new Rule(id, Category.STALE);
    }
}
