package nl.routekaart.view;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/** Collects the events of a unit of work and hands them over as one page when it is about to commit. */
final class PageInvoker implements EventHandlerInvoker {

    private final String resource;
    private final Consumer<List<TrackedEventMessage<?>>> pages;

    PageInvoker(String view, Consumer<List<TrackedEventMessage<?>>> pages) {
        this.resource = PageInvoker.class.getName() + ' ' + view;
        this.pages = pages;
    }

    /** Every event, without looking at it: none may be skipped. */
    @Override
    public boolean canHandle(EventMessage<?> message, Segment segment) {
        return true;
    }

    @Override
    public void handle(EventMessage<?> message, Segment segment) {
        if (!(message instanceof TrackedEventMessage<?> tracked)) {
            throw new IllegalStateException("Views read events in their order, with tokens: " + message);
        }
        UnitOfWork<?> root = CurrentUnitOfWork.get().root();
        List<TrackedEventMessage<?>> page = root.getOrComputeResource(resource, key -> {
            List<TrackedEventMessage<?>> collected = new ArrayList<>();
            root.onPrepareCommit(committing -> pages.accept(collected));
            return collected;
        });
        page.add(tracked);
    }

    /** A view is not replayed in place: it is rebuilt beside the live one. */
    @Override
    public boolean supportsReset() {
        return false;
    }
}
