(function () {
  var data = JSON.parse(document.getElementById("figures").textContent);
  var choice = document.getElementById("group");
  var slots = document.querySelectorAll("[data-slot]");
  var rows = document.querySelectorAll(".most tbody tr");
  var whole = document.querySelectorAll(".everybody");
  var i;
  function hide(element, away) {
    if (away) { element.setAttribute("hidden", ""); } else { element.removeAttribute("hidden"); }
  }
  function show() {
    var figures = data[choice.value], text;
    for (i = 0; i < slots.length; i++) {
      text = figures[+slots[i].getAttribute("data-slot")];
      if (slots[i].tagName.toLowerCase() === "path") { slots[i].setAttribute("d", text); } else { slots[i].textContent = text; }
    }
    for (i = 0; i < rows.length; i++) { hide(rows[i], !rows[i].cells[0].textContent); }
    for (i = 0; i < whole.length; i++) { hide(whole[i], choice.value !== ""); }
  }
  choice.addEventListener("change", function () {
    show();
    document.getElementById("said").textContent = choice.options[choice.selectedIndex].text;
  });
  hide(document.querySelector(".filter"), choice.options.length < 2);
  show();
}());
