package nl.routekaart.view;

import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.jspecify.annotations.Nullable;

/**
 * Who may write a view is kept in the store of tokens; where to go on is told by the view itself. The two are written together,
 * but can be put back apart: then a view would wait for events that it has not seen, or be given none.
 */
final class StandingTokens implements TokenStore {

    private final TokenStore claims;
    private final LongSupplier position;

    /** @param position where the view stands */
    StandingTokens(TokenStore claims, LongSupplier position) {
        this.claims = claims;
        this.position = position;
    }

    @Override
    public TrackingToken fetchToken(String processorName, int segment) {
        claims.fetchToken(processorName, segment);
        return new GlobalSequenceTrackingToken(position.getAsLong());
    }

    @Override
    public TrackingToken fetchToken(String processorName, Segment segment) {
        claims.fetchToken(processorName, segment);
        return new GlobalSequenceTrackingToken(position.getAsLong());
    }

    @Override
    public void initializeTokenSegments(String processorName, int segmentCount, @Nullable TrackingToken initialToken) {
        claims.initializeTokenSegments(processorName, segmentCount, initialToken);
    }

    @Override
    public void storeToken(@Nullable TrackingToken token, String processorName, int segment) {
        claims.storeToken(token, processorName, segment);
    }

    @Override
    public void extendClaim(String processorName, int segment) {
        claims.extendClaim(processorName, segment);
    }

    @Override
    public void releaseClaim(String processorName, int segment) {
        claims.releaseClaim(processorName, segment);
    }

    @Override
    public int[] fetchSegments(String processorName) {
        return claims.fetchSegments(processorName);
    }

    @Override
    public List<Segment> fetchAvailableSegments(String processorName) {
        return claims.fetchAvailableSegments(processorName);
    }

    @Override
    public Optional<String> retrieveStorageIdentifier() {
        return claims.retrieveStorageIdentifier();
    }
}
