<?xml version="1.0" encoding="UTF-8"?>
<StyledLayerDescriptor version="1.0.0" xmlns="http://www.opengis.net/sld" xmlns:ogc="http://www.opengis.net/ogc" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
 <NamedLayer>
  <Name>leads</Name>
  <UserStyle>
   <Title>Lead villages</Title>
   <FeatureTypeStyle>
    <Rule>
     <Title>lead village</Title>
     <PointSymbolizer>
      <Graphic>
       <Mark>
        <WellKnownName>star</WellKnownName>
        <Fill>
         <CssParameter name="fill">#c62828</CssParameter>
        </Fill>
        <Stroke>
         <CssParameter name="stroke">#ffffff</CssParameter>
         <CssParameter name="stroke-width">0.5</CssParameter>
        </Stroke>
       </Mark>
       <Size>14</Size>
      </Graphic>
     </PointSymbolizer>
    </Rule>
    <Rule>
     <Title>name</Title>
     <TextSymbolizer>
      <Label>
       <ogc:PropertyName>VNAME</ogc:PropertyName>
      </Label>
      <Font>
       <CssParameter name="font-family">Microsoft YaHei</CssParameter>
       <CssParameter name="font-size">10</CssParameter>
       <CssParameter name="font-weight">bold</CssParameter>
      </Font>
      <Halo>
       <Radius>1</Radius>
       <Fill>
        <CssParameter name="fill">#ffffff</CssParameter>
       </Fill>
      </Halo>
      <Fill>
       <CssParameter name="fill">#a31515</CssParameter>
      </Fill>
     </TextSymbolizer>
    </Rule>
   </FeatureTypeStyle>
  </UserStyle>
 </NamedLayer>
</StyledLayerDescriptor>
