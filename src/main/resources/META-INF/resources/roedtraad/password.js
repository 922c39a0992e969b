/* Lets a person see what is typed: one field to fill in is less than two on a phone. */
const password = document.getElementById('password');

document.getElementById('show').addEventListener('change', event => {
  password.type = event.target.checked ? 'text' : 'password';
});
