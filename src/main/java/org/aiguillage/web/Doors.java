package org.aiguillage.web;

import io.dropwizard.jersey.setup.JerseyEnvironment;
import java.net.URI;
import org.aiguillage.web.door.Demonstration;
import org.aiguillage.web.door.Door;
import org.aiguillage.web.door.Elsewhere;
import org.aiguillage.web.door.Entrance;
import org.aiguillage.web.door.LanguageDoor;
import org.aiguillage.web.door.OpenIdDoor;
import org.aiguillage.web.door.PageGuard;
import org.aiguillage.web.door.Turnstile;
import org.aiguillage.web.login.Tries;
import org.aiguillage.web.login.WrongTokens;
import org.aiguillage.web.sheet.Sheets;
import org.aiguillage.web.signin.FactorPage;
import org.aiguillage.web.signin.ForgottenResource;
import org.aiguillage.web.signin.LinkResource;
import org.aiguillage.web.signin.Onwards;
import org.aiguillage.web.signin.PasswordPage;
import org.aiguillage.web.signin.SignInResource;
import org.jspecify.annotations.Nullable;

/** The ways into the pages, each installed with what it needs. */
record Doors(JerseyEnvironment jersey, Services services, Sheets sheets, Demonstration demonstration) {

    void open(WrongTokens wrongTokens, URI home, @Nullable Elsewhere elsewhere) {
        Turnstile turnstile = new Turnstile(services.keepSessions());
        Entrance entrance = new Entrance(sheets, demonstration, elsewhere == null ? null : elsewhere.name());
        jersey.register(new PageGuard(turnstile, entrance, home));
        jersey.register(
                new Door(entrance, turnstile, services.accounts(), demonstration, wrongTokens, services.audit()));
        jersey.register(new LanguageDoor());
        Tries tries = new Tries(System::nanoTime);
        openToPasswords(tries, new Onwards(sheets, entrance, turnstile, services.audit(), tries));
        if (elsewhere != null) {
            jersey.register(
                    new OpenIdDoor(elsewhere.signIn(), entrance, turnstile, wrongTokens, services.audit(), sheets));
        }
    }

    private void openToPasswords(Tries tries, Onwards onwards) {
        jersey.register(new SignInResource(services.signIn(), services.secondStep(), tries, onwards));
        jersey.register(new LinkResource(sheets, services.choosePassword(), onwards));
        jersey.register(new ForgottenResource(sheets, services.inviteAccount(), onwards, System::nanoTime));
        jersey.register(new PasswordPage(sheets, services.choosePassword(), tries, onwards));
        jersey.register(new FactorPage(sheets, services.ownFactor(), tries, onwards));
    }
}
