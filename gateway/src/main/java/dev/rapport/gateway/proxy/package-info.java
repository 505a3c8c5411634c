/**
 * The edge: every request passes {@link dev.rapport.gateway.proxy.Edge}, which checks its size, finds where it goes, exchanges
 * its session token and either lets the gateway's own resources answer or streams it to a service and the answer back.
 *
 * <p>The one place of Rapport that works on event loops and callbacks: a request costs no thread while bytes flow.
 */
package dev.rapport.gateway.proxy;
