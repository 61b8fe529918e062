package nl.routekaart.read;

import java.time.Duration;
import java.time.LocalDate;
import nl.routekaart.rule.Category;
import nl.routekaart.rule.Refusal;
import nl.routekaart.rule.RefusedException;
import nl.routekaart.rule.Rule;
import nl.routekaart.statement.PointInTime;
import nl.routekaart.versions.PointResolver;
import nl.routekaart.versions.VersionQueries;
import nl.routekaart.versions.VersionView;
import nl.routekaart.view.ViewPositions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Reads from which point in time a request looks, and waits until the views have come as far as it asks. */
@Component
public final class Points {

    static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final PointResolver resolver;
    private final VersionQueries versions;
    private final ViewPositions views;

    Points(PointResolver resolver, VersionQueries versions, ViewPositions views) {
        this.resolver = resolver;
        this.versions = versions;
        this.views = views;
    }

    /**
     * From where a request looks.
     *
     * @param point the point; absent for what holds now
     * @param remark what must be said of the version that was asked for; absent when there is nothing to say
     */
    public record Look(
            @Nullable PointInTime point, @Nullable String remark) {

        /** What holds now. */
        public static final Look NOW = new Look(null, null);

        /** Up to which position is looked. */
        public long position() {
            return point == null ? PointInTime.NOW.position() : point.position();
        }
    }

    /** The parameters {@code at} and {@code effectiveOn} as they were given. */
    public record Asked(
            @Nullable String at,
            @Nullable LocalDate effectiveOn,
            @Nullable Long atLeast) {

        public static Asked of(ReadQuery query) {
            return new Asked(
                    query.text("at"), query.day("effectiveOn"), query.number("atLeast", 0, Long.MAX_VALUE / 16));
        }
    }

    /** From where a request looks that asks nothing else. */
    Look look(MultiValueMap<String, String> parameters) {
        ReadQuery query = new ReadQuery(parameters);
        Asked asked = Asked.of(query);
        query.check();
        return look(asked);
    }

    /** Waits and resolves; to be called when the parameters were found in order. */
    public Look look(Asked asked) {
        await(asked.atLeast());
        return look(asked.at(), asked.effectiveOn());
    }

    /** The point that is meant by a name and a day. */
    public Look look(@Nullable String at, @Nullable LocalDate effectiveOn) {
        if (at == null && effectiveOn == null) {
            return Look.NOW;
        }
        PointInTime point = resolver.resolve(at, effectiveOn);
        return new Look(
                point,
                at == null ? null : versions.find(at).map(VersionView::remark).orElse(null));
    }

    /** Waits until all views have seen this position, and refuses when that takes too long. */
    public void await(@Nullable Long position) {
        if (position != null && !views.await(position, LONGEST_WAIT)) {
            throw behind("@" + position);
        }
    }

    /** Something that a view does not show yet, though it was waited for. */
    static RefusedException behind(String what) {
        return new RefusedException(Refusal.of(new Rule("view-behind", Category.BUSY), "view", what));
    }
}
