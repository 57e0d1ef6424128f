// Draws the models a case went through, with the path taken and where it stands; the path in words is on the page already.
(() => {
  'use strict';

  const place = document.querySelector('[data-diagram]');
  if (!place || !window.BpmnJS) return;

  const fail = () => {
    const told = document.createElement('p');
    told.className = 'muted';
    told.textContent = place.dataset.failed;
    place.replaceChildren(told);
  };

  const mark = (viewer, ids, marker) => {
    const registry = viewer.get('elementRegistry');
    const canvas = viewer.get('canvas');
    ids.filter((id) => registry.get(id)).forEach((id) => canvas.addMarker(id, marker));
  };

  const draw = async (model) => {
    const heading = document.createElement('h3');
    heading.textContent = model.name;
    const box = document.createElement('div');
    box.className = 'diagram';
    box.setAttribute('role', 'group');
    box.setAttribute('aria-label', place.dataset.label.replace('{0}', model.name));
    place.append(heading, box);
    const viewer = new window.BpmnJS({ container: box, width: '100%', height: '100%' });
    await viewer.importXML(model.xml);
    mark(viewer, model.taken, 'path-taken');
    mark(viewer, model.current, 'path-current');
    const canvas = viewer.get('canvas');
    canvas.zoom('fit-viewport', 'auto');
    // A model too wide to be read is shown around the place where the case stands.
    const here = model.current.map((id) => viewer.get('elementRegistry').get(id)).find(Boolean);
    const { outer, scale } = canvas.viewbox();
    if (scale < 0.4 && here) {
      const width = outer.width / 0.7;
      const height = outer.height / 0.7;
      canvas.viewbox({ x: here.x + here.width / 2 - width / 2, y: here.y + here.height / 2 - height / 2, width, height });
    }
  };

  fetch(place.dataset.diagram, { headers: { Accept: 'application/json' }, credentials: 'same-origin' })
    .then((answer) => (answer.ok ? answer.json() : Promise.reject(answer.status)))
    .then(async ({ models }) => {
      for (const model of models) await draw(model);
      const words = document.querySelector('.path-words');
      if (words && models.length) words.open = false;
    })
    .catch(fail);
})();
