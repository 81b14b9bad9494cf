package org.aiguillage.web.page;

/**
 * What stands around every page.
 *
 * @param who the signed-in account in words; empty when nobody is
 * @param invented whether the data is a demonstration's
 */
public record Frame(String who, boolean invented) {

    public boolean signedIn() {
        return !who.isEmpty();
    }
}
