package nl.routekaart.standalone.witness;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How options of a witness are read. */
final class Converters {

    private Converters() {}

    static final class Durations implements ITypeConverter<Duration> {

        private static final Pattern FORM = Pattern.compile("(?<number>[1-9]\\d{0,5})(?<unit>[smh])");
        private static final Map<String, Duration> UNITS =
                Map.of("s", Duration.ofSeconds(1), "m", Duration.ofMinutes(1), "h", Duration.ofHours(1));

        @Override
        public Duration convert(String text) {
            Matcher form = FORM.matcher(text);
            if (!form.matches()) {
                throw new TypeConversionException("'" + text + "' is not a time such as 30s, 5m or 1h");
            }
            return UNITS.getOrDefault(form.group("unit"), Duration.ZERO)
                    .multipliedBy(Long.parseLong(form.group("number")));
        }
    }

    static final class Addresses implements ITypeConverter<InetSocketAddress> {

        private static final Pattern FORM = Pattern.compile("((?<host>.+):)?(?<port>\\d{1,5})");
        private static final int MOST = 65_535;

        @Override
        public InetSocketAddress convert(String text) throws UnknownHostException {
            Matcher form = FORM.matcher(text);
            if (!form.matches() || Integer.parseInt(form.group("port")) > MOST) {
                throw new TypeConversionException("'" + text + "' is not a port, or a host and a port");
            }
            String host = form.group("host");
            return new InetSocketAddress(
                    host == null ? InetAddress.getLoopbackAddress() : InetAddress.getByName(host),
                    Integer.parseInt(form.group("port")));
        }
    }
}
