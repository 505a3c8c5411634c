/** Which service a request is for: {@code routes.json} says what each has, this package looks it up. */
package dev.rapport.gateway.route;
