package app.comanda.kernel;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * The network in which the server stands. Tenants name addresses and our server calls them; without this a restaurant could
 * look into it.
 */
public final class OwnNetwork {

    private OwnNetwork() {}

    /** Asked before every call: names may lead elsewhere by then. @throws UnknownHostException when the name leads nowhere */
    public static boolean has(String host) throws UnknownHostException {
        return Arrays.stream(InetAddress.getAllByName(host)).anyMatch(OwnNetwork::has);
    }

    static boolean has(InetAddress address) {
        byte[] bytes = address.getAddress();
        boolean uniqueLocal = bytes.length == 16 && (bytes[0] & 0xFE) == 0xFC;
        boolean carriers = bytes.length == 4 && bytes[0] == 100 && (bytes[1] & 0xC0) == 64;
        boolean thisNetwork = bytes.length == 4 && bytes[0] == 0;
        return uniqueLocal
                || carriers
                || thisNetwork
                || address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress();
    }
}
