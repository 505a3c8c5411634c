/** How the parts are: a listing of the services for people and monitors. */
package dev.rapport.gateway.status;
