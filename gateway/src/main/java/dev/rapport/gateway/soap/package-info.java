/**
 * The door for clients that know nothing but SOAP: login, logout, who one is and what time it is. The session that a login
 * gives is the same as any other, so everything after it goes over REST. An operation is a class; {@link
 * dev.rapport.gateway.soap.SoapResource} picks it by the element in the envelope's body.
 */
package dev.rapport.gateway.soap;
