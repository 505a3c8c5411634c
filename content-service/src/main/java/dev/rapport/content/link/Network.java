package dev.rapport.content.link;

import java.math.BigInteger;
import java.net.InetAddress;

/**
 * Addresses that begin alike.
 *
 * @param first any of them
 * @param bits how many bits they have in common
 */
record Network(InetAddress first, int bits) {
    Network {
        if (bits < 0 || bits > first.getAddress().length * Byte.SIZE) {
            throw new IllegalArgumentException(first.getHostAddress() + " has no " + bits + " bits");
        }
    }

    /** As in {@code 203.0.113.0/24} or {@code 2001:db8::/32}; a single address where no length is given. */
    static Network parse(String text) {
        String[] parts = text.strip().split("/", 2);
        InetAddress address = InetAddress.ofLiteral(parts[0]);
        return new Network(
                address, parts.length == 2 ? Integer.parseInt(parts[1]) : address.getAddress().length * Byte.SIZE);
    }

    boolean contains(InetAddress address) {
        int all = first.getAddress().length;
        return address.getAddress().length == all && prefix(address, all).equals(prefix(first, all));
    }

    private BigInteger prefix(InetAddress address, int bytes) {
        return new BigInteger(1, address.getAddress()).shiftRight(bytes * Byte.SIZE - bits);
    }
}
