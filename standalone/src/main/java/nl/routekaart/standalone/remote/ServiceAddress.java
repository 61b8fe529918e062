package nl.routekaart.standalone.remote;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a service is.
 *
 * @param base its address, without a slash at the end
 */
record ServiceAddress(URI base) {

    /** Empty if that is no address that a service can have. */
    static Optional<ServiceAddress> of(URI given) {
        String scheme = String.valueOf(given.getScheme()).toLowerCase(Locale.ROOT);
        boolean usable = (scheme.equals("http") || scheme.equals("https"))
                && given.getHost() != null
                && given.getRawUserInfo() == null
                && given.getRawQuery() == null
                && given.getRawFragment() == null;
        return usable
                ? Optional.of(new ServiceAddress(URI.create(given.toString().replaceAll("/+$", ""))))
                : Optional.empty();
    }

    /**
     * A path below it, or a link that the service gave.
     *
     * @return empty if that leads to somebody else: an account is shown to nobody but the service
     */
    Optional<URI> resolve(String link) {
        try {
            URI target = new URI(link.startsWith("/") ? base + link : link);
            return sameOrigin(target) ? Optional.of(target) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private boolean sameOrigin(URI target) {
        return base.getScheme().equalsIgnoreCase(target.getScheme())
                && base.getHost().equalsIgnoreCase(target.getHost())
                && Objects.equals(port(base), port(target))
                && target.getRawUserInfo() == null;
    }

    private static int port(URI address) {
        if (address.getPort() >= 0) {
            return address.getPort();
        }
        return "https".equalsIgnoreCase(address.getScheme()) ? 443 : 80;
    }

    @Override
    public String toString() {
        return base.toString();
    }
}
