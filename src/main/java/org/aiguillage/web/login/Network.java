package org.aiguillage.web.login;

import java.util.regex.Pattern;

/** Where an address belongs, as far as one party can have many: an IPv6 address stands for its /64, of which each line has one. */
final class Network {
    private static final Pattern IPV6 = Pattern.compile("\\[?[0-9a-fA-F:.]*:[0-9a-fA-F:.]*(%.*)?]?");
    private static final int PREFIX_GROUPS = 4;

    private Network() {}

    static String of(String address) {
        if (!IPV6.matcher(address).matches()) {
            return address;
        }
        String bare = address.replaceAll("[\\[\\]]|%.*", "");
        String head = bare.contains("::") ? bare.substring(0, bare.indexOf("::")) : bare;
        String[] groups = head.split(":", -1);
        StringBuilder prefix = new StringBuilder();
        for (int i = 0; i < PREFIX_GROUPS; i++) {
            prefix.append(
                            i < groups.length && !groups[i].isEmpty()
                                    ? groups[i].toLowerCase(java.util.Locale.ROOT)
                                    : "0")
                    .append(':');
        }
        return prefix.append(":/64").toString();
    }
}
