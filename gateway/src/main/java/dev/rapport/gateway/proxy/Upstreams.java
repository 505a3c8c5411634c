package dev.rapport.gateway.proxy;

import dev.rapport.gateway.route.Service;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.net.ConnectException;
import java.util.Set;

/** The connections to the services. */
@Singleton
class Upstreams {
    private static final Set<HttpMethod> IDEMPOTENT =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.PUT, HttpMethod.DELETE, HttpMethod.OPTIONS);

    /** Shorter than the time after which a service ends an idle connection, so that none ends just as it is used. */
    private static final int IDLE_SECONDS = 60;

    private static final int HTTP_PORT = 80;

    private final Vertx vertx;
    private final ProxyConfig config;
    private final HttpClient client;

    Upstreams(Vertx vertx, ProxyConfig config) {
        this.vertx = vertx;
        this.config = config;
        HttpClientOptions options = new HttpClientOptions()
                .setConnectTimeout((int) config.connectTimeout().toMillis())
                .setKeepAliveTimeout(IDLE_SECONDS)
                .setMaxHeaderSize((int) config.maxHead().asLongValue())
                .setDecompressionSupported(false);
        client = vertx.createHttpClient(options, new PoolOptions().setHttp1MaxSize(config.connections()));
    }

    /** A request to the service, connected and not yet sent; tried again where that cannot do anything twice. */
    Future<HttpClientRequest> connect(Service service, HttpMethod method, String uri) {
        int port = service.base().getPort();
        RequestOptions request = new RequestOptions()
                .setHost(service.base().getHost())
                .setPort(port < 0 ? HTTP_PORT : port)
                .setMethod(method)
                .setURI(uri);
        return connect(request, IDEMPOTENT.contains(method) ? config.retries() : 0);
    }

    private Future<HttpClientRequest> connect(RequestOptions request, int retries) {
        return client.request(request)
                .recover(failure -> retries > 0 && failure instanceof ConnectException
                        ? pause().compose(now -> connect(request, retries - 1))
                        : Future.failedFuture(failure));
    }

    private Future<Long> pause() {
        return Future.future(promise -> vertx.setTimer(config.retryPause().toMillis(), promise::complete));
    }

    @PreDestroy
    void close() {
        client.close();
    }
}
