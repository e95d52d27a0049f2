// The smallest add-in: tests run their calls of Office.js in its frame.
window.ready = Office.onReady().then((info) => {
  document.getElementById('state').textContent = `${info.host} ${info.platform}`;
  return info;
});
