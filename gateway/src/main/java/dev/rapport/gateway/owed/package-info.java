/** Who owes whom an answer, over all services: the loop's open ends on one page. */
package dev.rapport.gateway.owed;
