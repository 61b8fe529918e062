package nl.routekaart.view;

/** A view is being built or compared already; only one at a time can be. */
public final class BeingBuiltException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    BeingBuiltException(String view) {
        super("View " + view + " is being built or compared already");
    }
}
