package nl.routekaart.view;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Down when a view does not go on, or could not go on with some subject. */
final class ViewHealth extends AbstractHealthIndicator {

    private final Views views;

    ViewHealth(Views views) {
        super("The views cannot be asked");
        this.views = views;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        health.up();
        for (ViewStatus view : views.statuses()) {
            if (!view.healthy()) {
                health.down();
            }
            health.withDetail(view.name(), view);
        }
    }
}
