package dev.rapport.gateway.soap;

import dev.rapport.gateway.issuer.IssuerConfig;
import jakarta.inject.Singleton;

/** Says whose session it is. */
@Singleton
class UserInfoOperation implements SoapOperation {
    private final SoapSessions sessions;
    private final IssuerConfig config;

    UserInfoOperation(SoapSessions sessions, IssuerConfig config) {
        this.sessions = sessions;
        this.config = config;
    }

    @Override
    public String name() {
        return "getUserInfo";
    }

    @Override
    public XmlElement answer(SoapCall call) {
        return XmlElement.of(
                answerName(), UserInfoResult.of("result", sessions.require(call), config.sessionLifetime()));
    }
}
