package dev.rapport.gateway.soap;

import dev.rapport.gateway.issuer.Sessions;
import dev.rapport.gateway.token.TokenExchange;
import jakarta.inject.Singleton;

/** Ends the session that the call is made with. */
@Singleton
class LogoutOperation implements SoapOperation {
    private final SoapSessions soapSessions;
    private final Sessions sessions;
    private final TokenExchange exchange;

    LogoutOperation(SoapSessions soapSessions, Sessions sessions, TokenExchange exchange) {
        this.soapSessions = soapSessions;
        this.sessions = sessions;
        this.exchange = exchange;
    }

    @Override
    public String name() {
        return "logout";
    }

    @Override
    public XmlElement answer(SoapCall call) {
        soapSessions.require(call);
        String token = soapSessions.token(call);
        sessions.revoke(token);
        exchange.forget(token);
        return XmlElement.of(answerName());
    }
}
