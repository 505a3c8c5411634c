package dev.rapport.local.command;

import dev.rapport.local.installation.Installation;
import dev.rapport.local.installation.StackException;
import dev.rapport.local.seed.DeveloperEnvironment;
import dev.rapport.local.seed.Seed;
import dev.rapport.local.seed.TokenRequest;

/** {@code ./rapport token <role>}: prints an access token and nothing else, so that it can stand in a command. */
final class Token {
    private final Installation installation;
    private final Arguments arguments;

    Token(Installation installation, Arguments arguments) {
        this.installation = installation;
        this.arguments = arguments;
    }

    void run() throws InterruptedException {
        if (arguments.rest().isEmpty()) {
            throw new StackException("A role is missing, as in: ./rapport token sales [--org other]");
        }
        String organization = arguments.value("--org").orElse("main");
        Seed seed = Seed.read(installation);
        System.out.println(TokenRequest.send(
                DeveloperEnvironment.baseUrl(installation),
                seed.requireApp(organization),
                seed.requireUser(organization, arguments.rest().getFirst())));
    }
}
