package nl.routekaart.view;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Down when a view does not go on, or could not go on with some subject. */
final class ViewHealth implements HealthIndicator {

    private final Views views;

    ViewHealth(Views views) {
        this.views = views;
    }

    @Override
    public Health health() {
        Health.Builder health = Health.up();
        for (ViewStatus view : views.statuses()) {
            if (!view.healthy()) {
                health.down();
            }
            health.withDetail(view.name(), view);
        }
        return health.build();
    }
}
