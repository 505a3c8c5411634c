/** Tells clients what objects there are and what fields they have, in the shape of Salesforce's describe calls. */
package dev.rapport.platform.describe;
