package dev.rapport.feedback.feed;

import io.smallrye.common.net.CidrAddress;
import io.smallrye.common.net.Inet;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves names for the one client that reads feeds, and gives it public addresses only. The client connects to what it is
 * given and asks nobody else, so that no second answer of a name server can lead it elsewhere.
 *
 * <p>A name is refused if any of its addresses is not public: which of them a connection would take is chance.
 */
final class PublicAddresses implements DnsResolver {
    /** IANA's registry of special-purpose IPv4 addresses, and multicast. */
    private static final List<CidrAddress> SPECIAL_4 = networks(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.31.196.0/24",
            "192.52.193.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "192.175.48.0/24",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4");

    /** All that is routed in the internet of version 6. */
    private static final CidrAddress GLOBAL_6 = Inet.parseCidrAddress("2000::/3");

    /** Of these, what IANA's registry sets apart, and what has an address of version 4 inside. */
    private static final List<CidrAddress> SPECIAL_6 =
            networks("2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20");

    private final Names names;
    private final FeedConfig config;

    PublicAddresses(Names names, FeedConfig config) {
        this.names = names;
        this.config = config;
    }

    /** Where a name leads. */
    @FunctionalInterface
    interface Names {
        InetAddress[] lookUp(String host) throws UnknownHostException;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = names.lookUp(host);
        if (!FeedAddress.isAllowed(host, config)) {
            for (InetAddress address : addresses) {
                if (!isPublic(address)) {
                    throw new UnknownHostException(
                            host + " leads to " + address.getHostAddress() + ", which is no public address");
                }
            }
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    static boolean isPublic(InetAddress address) {
        return address instanceof Inet4Address
                ? SPECIAL_4.stream().noneMatch(network -> network.matches(address))
                : GLOBAL_6.matches(address) && SPECIAL_6.stream().noneMatch(network -> network.matches(address));
    }

    private static List<CidrAddress> networks(String... texts) {
        return Stream.of(texts).map(Inet::parseCidrAddress).toList();
    }
}
