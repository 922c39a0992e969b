/* Goes on to the login, and takes along what follows "#": the server never sees it, and the login would lose it. */
const go = document.getElementById('go');
const address = new URL(go.href);

address.searchParams.set('til', address.searchParams.get('til') + location.hash);
location.replace(address);
