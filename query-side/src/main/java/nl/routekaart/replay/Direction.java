package nl.routekaart.replay;

/** Which way is stepped. */
public enum Direction {
    AFTER(">", "asc"),
    BEFORE("<", "desc");

    private final String sign;
    private final String order;

    Direction(String sign, String order) {
        this.sign = sign;
        this.order = order;
    }

    String sign() {
        return sign;
    }

    String order() {
        return order;
    }
}
