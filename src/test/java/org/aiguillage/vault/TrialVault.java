package org.aiguillage.vault;

/** A vault whose keys everybody knows. */
public final class TrialVault {
    public static final String OLDER_KEY = "b2xkZXIga2V5IG9mIHRyaWFscywga25vd24gdG8gYWw=";
    public static final String NEWER_KEY = "bmV3ZXIga2V5IG9mIHRyaWFscywga25vd24gdG8gYWw=";
    public static final Vault VAULT = of(OLDER_KEY);

    private TrialVault() {}

    /** @param keys the newest first */
    public static Vault of(String... keys) {
        return new Vault(KeyRing.of(String.join(",", keys)));
    }
}
