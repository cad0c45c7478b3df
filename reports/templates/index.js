(function () {
  var table = document.getElementById("sites");
  if (!table) { return; }
  var heads = table.tHead.rows[0].cells, body = table.tBodies[0], i;
  function value(row, column) { return parseFloat(row.cells[column].getAttribute("data-value")); }
  function sort(column) {
    var head = heads[column], up = head.getAttribute("aria-sort") !== "ascending", rows = [], i;
    for (i = 0; i < body.rows.length; i++) { rows.push(body.rows[i]); }
    rows.sort(function (a, b) {
      var x = value(a, column), y = value(b, column);
      if (x === y) { return value(a, 0) - value(b, 0); }
      if (x < 0 || y < 0) { return x < 0 ? 1 : -1; }
      return up ? x - y : y - x;
    });
    for (i = 0; i < rows.length; i++) { body.appendChild(rows[i]); }
    for (i = 0; i < heads.length; i++) { heads[i].removeAttribute("aria-sort"); }
    head.setAttribute("aria-sort", up ? "ascending" : "descending");
  }
  function ready(head, column) {
    var button = document.createElement("span");
    if (!head.hasAttribute("data-sort")) { return; }
    button.setAttribute("role", "button");
    button.tabIndex = 0;
    button.textContent = head.textContent;
    button.addEventListener("click", function () { sort(column); });
    button.addEventListener("keydown", function (event) {
      if (event.key === "Enter" || event.key === " ") { event.preventDefault(); sort(column); }
    });
    head.textContent = "";
    head.appendChild(button);
  }
  for (i = 0; i < heads.length; i++) { ready(heads[i], i); }
}());
