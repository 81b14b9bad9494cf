package org.aiguillage.web.signin;

import io.nayuki.qrcodegen.QrCode;
import org.aiguillage.access.signin.Credential;
import org.aiguillage.access.signin.Step;

/**
 * A second factor to be set up.
 *
 * @param secret in groups, for who types it
 * @param uri for who has the app on the same device
 * @param picture of the uri, as a path of squares in a box of {@code size} by {@code size}
 */
public record FactorView(String ticket, String secret, String uri, String picture, int size, boolean again) {
    /** White around it, without which cameras do not see it. */
    private static final int MARGIN = 4;

    static FactorView of(Step.FactorAsked asked) {
        String uri = asked.factor().uri(Credential.login(asked.account().terms().email()));
        QrCode code = QrCode.encodeText(uri, QrCode.Ecc.MEDIUM);
        return new FactorView(
                asked.ticket().value(),
                asked.factor().secret().replaceAll("(.{4})(?!$)", "$1 "),
                uri,
                picture(code),
                code.size + 2 * MARGIN,
                asked.again());
    }

    private static String picture(QrCode code) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M')
                            .append(x + MARGIN)
                            .append(',')
                            .append(y + MARGIN)
                            .append("h1v1h-1z");
                }
            }
        }
        return path.toString();
    }
}
